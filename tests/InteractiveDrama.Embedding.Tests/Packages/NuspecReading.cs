using System.Xml.Linq;

namespace InteractiveDrama.Embedding.Tests.Packages;

/// <summary>Reads what a package says of itself.</summary>
internal static class NuspecReading
{
    /// <summary>One field; empty when it is not there.</summary>
    public static string Metadata(this XElement nuspec, string field) =>
        nuspec.All(field).FirstOrDefault()?.Value ?? "";

    /// <summary>The packages it asks for, with versions.</summary>
    public static IEnumerable<(string Id, string Version)> Dependencies(this XElement nuspec) =>
        nuspec
            .All("dependency")
            .Select(asked => (asked.Attribute("id")!.Value, asked.Attribute("version")!.Value))
            .OrderBy(asked => asked.Item1, StringComparer.Ordinal);

    /// <summary>The elements of a name, wherever they are.</summary>
    public static IEnumerable<XElement> All(this XElement nuspec, string name) =>
        nuspec.Descendants().Where(element => element.Name.LocalName == name);
}
