using InteractiveDrama.Hosting.Stories;

namespace InteractiveDrama.Server.Studio.Projects;

/// <summary>A version that viewers play from now on.</summary>
/// <param name="Version">The version.</param>
/// <param name="Continued">Open players that go on where they stood.</param>
/// <param name="Earlier">Open players that go on at an earlier beat.</param>
/// <param name="Stayed">Open players that could not be carried over.</param>
internal sealed record PublishedVersion(string Version, int Continued, int Earlier, int Stayed)
{
    public PublishedVersion(Publication publication)
        : this(
            publication.Story.Package.Version,
            publication.Continued,
            publication.Earlier,
            publication.Stayed
        ) { }
}
