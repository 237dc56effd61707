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
// A link from another device: its fragment opens the session, so it does not stay in the address.
if (player.continueFrom(location.hash)) history.replaceState(null, "", location.pathname + location.search);
document.getElementById("play")?.append(player);
