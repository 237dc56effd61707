export { darkTokens, lightTokens, tokens } from "./tokens.ts";
