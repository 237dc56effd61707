import "@interactive-drama/client/player";
import { storyFrom } from "../address.ts";
import "./play.css";

const player = document.createElement("drama-player");
player.setAttribute("src", location.origin);
player.setAttribute("home", "/");
const story = storyFrom(location, "play");
if (story) player.setAttribute("story", story);
player.addEventListener("drama-story", ({ detail }) => {
  document.title = `${detail.story.title} · Interactive Drama`;
});
document.getElementById("play")?.append(player);
