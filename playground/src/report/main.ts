const root = document.getElementById("report");
if (root) root.textContent = "The report reads the story's beats.";
