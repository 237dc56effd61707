using YamlDotNet.RepresentationModel;

namespace InteractiveDrama.Stories.Projects;

/// <summary>Reads how AI is labelled where viewers see it: <c>labels: { visible: true, text: "AI", corner: top-left, height: 5, seconds: 2, sound: spoken }</c>.</summary>
internal static class LabelsYaml
{
    public static LabelSettings Read(YamlSettings reader, YamlMappingNode? map)
    {
        var settings = LabelSettings.Default;
        if (map is null)
            return settings;
        reader.Keys(
            map,
            "labels",
            "visible",
            "text",
            "corner",
            "height",
            "seconds",
            "sound",
            "drawn"
        );
        return settings with
        {
            Visible = reader.Flag(map, "visible"),
            Text = reader.Text(map, "text"),
            Corner =
                reader.OneOf(map, "corner", "top-left", "top-right", "bottom-left", "bottom-right")
                ?? settings.Corner,
            HeightPercent = reader.Number(map, "height", 2, 20) ?? settings.HeightPercent,
            Seconds = reader.Number(map, "seconds", 1, 600) ?? settings.Seconds,
            Sound = reader.OneOf(map, "sound", "spoken", "rhythm", "none"),
            Drawn = reader.Flag(map, "drawn") ?? settings.Drawn,
        };
    }
}
