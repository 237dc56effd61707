const root = document.getElementById("play");
if (root) root.textContent = "Player.";
