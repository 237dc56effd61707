using System.Collections.Immutable;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Experiments;
using YamlDotNet.RepresentationModel;

namespace InteractiveDrama.Stories.Projects;

/// <summary>Reads experiments: <c>experiments: { storm-or-calm: { at: board, variants: { calm: {}, storm: { knot: pier_storm } } } }</c>.</summary>
internal static class ExperimentsYaml
{
    private const int LongestName = 40;
    private const int MostVariants = 10;

    public static ImmutableArray<Experiment> Read(YamlSettings reader, YamlMappingNode? map)
    {
        var experiments = ImmutableArray.CreateBuilder<Experiment>();
        foreach (var (key, node) in YamlSettings.KeyedEntries(map))
        {
            if (
                IsName(reader, key, "experiment")
                && reader.AsMap(node, $"experiments.{key.Value}") is { } written
                && Experiment(reader, key, written) is { } experiment
            )
                experiments.Add(experiment);
        }

        return experiments.ToImmutable();
    }

    private static Experiment? Experiment(
        YamlSettings reader,
        YamlScalarNode key,
        YamlMappingNode map
    )
    {
        var where = $"experiments.{key.Value}";
        reader.Keys(
            map,
            where,
            "at",
            "variants",
            "weights",
            "coverage",
            "seed",
            "for",
            "goal",
            "phase",
            "status",
            "winner"
        );
        if (reader.Text(map, "at") is not { } at)
        {
            reader.Refuse(
                key,
                $"The experiment '{key.Value}' does not say what it varies.",
                "Write 'at:' with a choice's id, or with a beat's id for order and timers."
            );
            return null;
        }

        var variants = Variants(reader, where, key, map);
        if (variants.Length < 2 || VariantsYaml.KindOf(reader, key, variants) is not { } kind)
            return null;
        var place = YamlSettings.Entries(map).First(e => e.Key == "at").Node.Start;
        var target = reader.Map(map, "for");
        if (target is not null)
            reader.Keys(target, $"{where}.for", "locales", "devices");
        var running = reader.OneOf(map, "status", "running", "stopped") != "stopped";
        return new Experiment(key.Value!, at, kind, variants)
        {
            Weights = Weights(reader, key, map, variants.Length),
            Coverage = (double)(reader.Number(map, "coverage", 0, 1) ?? 1),
            Seed = Seed(reader, map) ?? key.Value!,
            Phase = (int)(reader.Whole(map, "phase", 1, 1000) ?? 1),
            IsRunning = running,
            Winner = Winner(reader, map, variants, running),
            Locales = target is null ? [] : reader.Texts(target, "locales"),
            Devices = target is null ? [] : reader.Texts(target, "devices"),
            Goal = Goal(reader, map, where),
            Line = (int)place.Line,
            Column = (int)place.Column,
        };
    }

    private static ImmutableArray<ExperimentVariant> Variants(
        YamlSettings reader,
        string where,
        YamlScalarNode key,
        YamlMappingNode map
    )
    {
        var written = reader.Map(map, "variants");
        var entries = YamlSettings.KeyedEntries(written).ToArray();
        if (entries.Length is < 2 or > MostVariants)
        {
            reader.Refuse(
                written ?? (YamlNode)key,
                $"The experiment '{key.Value}' needs from two to {MostVariants} variants.",
                "Write 'variants: { calm: {}, storm: { knot: pier_storm } }'; the first is the control."
            );
            return [];
        }

        var variants = ImmutableArray.CreateBuilder<ExperimentVariant>(entries.Length);
        foreach (var (name, node) in entries)
        {
            if (IsName(reader, name, "variant"))
                variants.Add(
                    VariantsYaml.Read(
                        reader,
                        $"{where}.variants.{name.Value}",
                        name,
                        node,
                        isControl: variants.Count == 0
                    )
                );
        }

        return variants.ToImmutable();
    }

    private static ImmutableArray<double> Weights(
        YamlSettings reader,
        YamlScalarNode key,
        YamlMappingNode map,
        int variants
    )
    {
        ImmutableArray<double> equal = [.. Enumerable.Repeat(1.0 / variants, variants)];
        if (YamlSettings.Entries(map).All(e => e.Key != "weights"))
            return equal;
        var weights = reader.Numbers(map, "weights");
        // The bounds within which GrowthBook takes weights for a whole.
        if (
            weights.Length == variants
            && weights.All(w => w >= 0)
            && weights.Sum() is >= 0.99m and <= 1.01m
        )
            return [.. weights.Select(w => (double)w)];
        reader.Refuse(
            YamlSettings.Entries(map).First(e => e.Key == "weights").Node,
            $"The weights of '{key.Value}' are not one for each of its {variants} variants, or do not sum to 1.",
            $"Write 'weights: [{string.Join(", ", Enumerable.Repeat(variants == 2 ? "0.5" : "..", variants))}]', or leave them out for equal ones.",
            Codes.ExperimentWeights
        );
        return equal;
    }

    // A seed is hashed, and hashes of other letters differ between languages.
    private static string? Seed(YamlSettings reader, YamlMappingNode map)
    {
        var seed = reader.Text(map, "seed");
        if (seed is null || seed.All(c => char.IsAscii(c) && !char.IsControl(c)))
            return seed;
        reader.Refuse(
            YamlSettings.Entries(map).First(e => e.Key == "seed").Node,
            "A seed is of ASCII letters only.",
            "Write 'seed: storm-1', or leave it out to take the experiment's key."
        );
        return null;
    }

    private static string? Winner(
        YamlSettings reader,
        YamlMappingNode map,
        ImmutableArray<ExperimentVariant> variants,
        bool running
    )
    {
        if (reader.Text(map, "winner") is not { } winner)
            return null;
        var node = YamlSettings.Entries(map).First(e => e.Key == "winner").Node;
        if (running)
            reader.Refuse(
                node,
                "An experiment that runs has no winner yet.",
                "Write 'status: stopped' beside it."
            );
        else if (variants.All(v => v.Name != winner))
            reader.Refuse(
                node,
                $"There is no variant '{winner}'.",
                Words.Nearest(winner, variants.Select(v => v.Name)) is { } near
                    ? $"Did you mean '{near}'?"
                    : $"Write one of {string.Join(", ", variants.Select(v => v.Name))}."
            );
        else
            return winner;
        return null;
    }

    private static ExperimentGoal Goal(YamlSettings reader, YamlMappingNode map, string where)
    {
        if (YamlSettings.Entries(map).FirstOrDefault(e => e.Key == "goal").Node is YamlMappingNode)
        {
            var goal = reader.Map(map, "goal")!;
            reader.Keys(goal, $"{where}.goal", "ending");
            return reader.Text(goal, "ending") is { } ending
                ? new ExperimentGoal(GoalKind.Ending, ending)
                : ExperimentGoal.Default;
        }

        return reader.OneOf(map, "goal", "finish", "stay", "next-episode") switch
        {
            "stay" => new ExperimentGoal(GoalKind.Stay),
            "next-episode" => new ExperimentGoal(GoalKind.NextEpisode),
            _ => ExperimentGoal.Default,
        };
    }

    private static bool IsName(YamlSettings reader, YamlScalarNode key, string what)
    {
        if (
            key.Value!.Length <= LongestName
            && key.Value.All(c =>
                char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-'
            )
        )
            return true;
        reader.Refuse(
            key,
            $"'{key.Value}' cannot be the key of {(what == "experiment" ? "an" : "a")} {what}.",
            $"Use lower-case letters, digits, '_' and '-', at most {LongestName}: it is hashed, and counted by."
        );
        return false;
    }
}
