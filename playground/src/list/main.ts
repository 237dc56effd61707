const root = document.getElementById("list");
if (root) root.textContent = "Stories.";
