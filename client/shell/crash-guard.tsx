import { Component, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Keeps a defect of one part from emptying the screen: says what failed and what to do. */
export class CrashGuard extends Component<{ children: ReactNode }, { failure: string | undefined }> {
  override state: { failure: string | undefined } = { failure: undefined };

  static getDerivedStateFromError(failure: unknown) {
    return { failure: failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure) };
  }

  override render() {
    const { failure } = this.state;
    return failure === undefined ? this.props.children : <Crashed failure={failure} />;
  }
}

function Crashed({ failure }: { failure: string }) {
  const { t } = useTranslation();
  return (
    <div className="state-failed" role="alert">
      <p className="strong">{t("state.crashed")}</p>
      <p>{t("state.crashedHint")}</p>
      <p className="note">{failure}</p>
      <a href={location.href}>{t("state.reload")}</a>
    </div>
  );
}
