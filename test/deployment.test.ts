import { readFileSync } from "node:fs";
import { validate } from "dockerfile-utils";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

describe("Dockerfile", () => {
  const text = readFileSync("Dockerfile", "utf8");

  it("has nothing that the linter objects to", () => {
    expect(validate(text)).toEqual([]);
  });

  it("does not run as root", () => {
    expect(text).toMatch(/^USER node$/m);
  });
});

describe("compose.yaml", () => {
  const { services } = parse(readFileSync("compose.yaml", "utf8"));

  it("runs the service on the long-term Neo4j, once that is healthy", () => {
    expect(services.neo4j.image).toBe("neo4j:5.26-community");
    expect(services.neo4j.healthcheck.test).toBeDefined();
    expect(services.liantu.depends_on.neo4j.condition).toBe("service_healthy");
  });

  it("opens ports to this machine only", () => {
    const ports = [...services.liantu.ports, ...services.neo4j.ports];
    expect(ports.filter((port: string) => !port.startsWith("127.0.0.1:"))).toEqual([]);
  });

  it("asks for the password and ships none", () => {
    expect(services.liantu.environment.NEO4J_PASSWORD).toMatch(/^\$\{NEO4J_PASSWORD:\?/);
    expect(services.neo4j.environment.NEO4J_AUTH).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?/);
  });
});
