using System.Text.Json.Serialization;

namespace InteractiveDrama.Server.Studio.Projects;

/// <summary>A file was saved.</summary>
/// <param name="Stamp">Names what was written.</param>
/// <param name="Story">The story with it.</param>
/// <param name="Times">What it took.</param>
internal sealed record SavedFile(
    string Stamp,
    SavedStory Story,
    [property: JsonIgnore] SaveTimes Times
);
