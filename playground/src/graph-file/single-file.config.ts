import { singleFile } from "../single-file.ts";

export default singleFile("graph", { sealed: true });
