import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { retryDelay, shouldRetry } from "./api.ts";
import { App } from "./app.tsx";
import { createWords } from "./i18n/i18n.ts";
import { whenRevisionMoves } from "./state/revision.ts";
import { parseView } from "./state/view.ts";
import "./theme/variables.css";
import "./styles/base.css";
import "./styles/header.css";
import "./styles/scope.css";
import "./styles/search.css";
import "./styles/shell.css";
import "./styles/content.css";
import "./styles/marks.css";
import "./styles/tables.css";

const container = document.getElementById("root");
if (container === null) throw new Error('Cannot start: the page has no element "root"');

const words = createWords(parseView(location.pathname + location.search).language);
const answers = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 60_000, retry: shouldRetry, retryDelay, refetchOnWindowFocus: false },
  },
});
whenRevisionMoves(() => void answers.invalidateQueries());

createRoot(container).render(
  <StrictMode>
    <I18nextProvider i18n={words}>
      <QueryClientProvider client={answers}>
        <App />
      </QueryClientProvider>
    </I18nextProvider>
  </StrictMode>,
);
