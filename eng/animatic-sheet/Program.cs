// Draws the sheets of animatic shots in docs/images; needs Chromium (CHROMIUM=path when it is not /usr/bin/chromium).
// From the repository's root: dotnet run --project eng/animatic-sheet
using InteractiveDrama.AnimaticSheet;

return await Sheets.RunAsync(args);
