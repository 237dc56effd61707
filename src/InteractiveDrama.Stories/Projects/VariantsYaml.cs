using System.Collections.Immutable;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Experiments;
using YamlDotNet.RepresentationModel;

namespace InteractiveDrama.Stories.Projects;

/// <summary>Reads the variants of an experiment: <c>{}</c>, <c>{ knot: pier_storm }</c>, <c>{ order: [stay, go] }</c> or <c>{ timed: 12s }</c>.</summary>
internal static class VariantsYaml
{
    public static ExperimentVariant Read(
        YamlSettings reader,
        string where,
        YamlScalarNode name,
        YamlNode node,
        bool isControl
    )
    {
        var variant = new ExperimentVariant(name.Value!)
        {
            Line = (int)name.Start.Line,
            Column = (int)name.Start.Column,
        };
        if (reader.AsMap(node, where) is not { } map)
            return variant;
        reader.Keys(map, where, "knot", "order", "timed");
        if (isControl && map.Children.Count > 0)
        {
            reader.Refuse(
                node,
                $"The first variant, '{name.Value}', is the control: the story as written.",
                $"Write '{name.Value}: {{}}' first, and what is tried as a variant after it."
            );
            return variant;
        }

        if (map.Children.Count > 1)
        {
            reader.Refuse(
                node,
                $"The variant '{name.Value}' changes more than one thing.",
                "Declare an experiment for each: 'knot', 'order' or 'timed'."
            );
            return variant;
        }

        return With(reader, map, variant);
    }

    /// <summary>What the variants change; null, and refused, when they change several things.</summary>
    public static ExperimentKind? KindOf(
        YamlSettings reader,
        YamlScalarNode key,
        ImmutableArray<ExperimentVariant> variants
    )
    {
        ImmutableArray<ExperimentKind> kinds =
        [
            .. variants.Select(KindOf).OfType<ExperimentKind>().Distinct(),
        ];
        if (kinds.Length < 2)
            return kinds.IsEmpty ? ExperimentKind.Content : kinds[0];
        reader.Refuse(
            key,
            $"The variants of '{key.Value}' change different things.",
            "Let all of them say 'knot', or 'order', or 'timed': else the difference has two causes."
        );
        return null;
    }

    private static ExperimentKind? KindOf(ExperimentVariant variant) =>
        variant.Knot is not null ? ExperimentKind.Content
        : variant.IsReversed || !variant.Order.IsEmpty ? ExperimentKind.Order
        : variant.Seconds is not null ? ExperimentKind.Timer
        : null;

    private static ExperimentVariant With(
        YamlSettings reader,
        YamlMappingNode map,
        ExperimentVariant variant
    )
    {
        var node = YamlSettings.Entries(map).Select(e => e.Node).FirstOrDefault();
        if (node is not null)
            variant = variant with { Line = (int)node.Start.Line, Column = (int)node.Start.Column };
        if (node is YamlSequenceNode)
            return variant with { Order = reader.Texts(map, "order") };
        if (YamlSettings.Entries(map).Any(e => e.Key == "order"))
            return variant with { IsReversed = reader.OneOf(map, "order", "reversed") is not null };
        if (reader.Text(map, "timed") is not { } timed)
            return variant with { Knot = reader.Text(map, "knot") };
        if (TagValues.Seconds(timed) is { } seconds)
            return variant with { Seconds = seconds };
        reader.Refuse(node, $"'{timed}' is no length of time.", "Write 'timed: 12s'.");
        return variant;
    }
}
