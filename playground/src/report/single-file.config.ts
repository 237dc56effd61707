import { singleFile } from "../single-file.ts";

export default singleFile("report", { sealed: false });
