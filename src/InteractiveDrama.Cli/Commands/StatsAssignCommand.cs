using System.CommandLine;
using InteractiveDrama.Analytics.Experiments;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama stats assign EXPERIMENT VIEWER</c>: the bucket of a viewer.</summary>
internal static class StatsAssignCommand
{
    public static Command Create()
    {
        var experiment = new Argument<string>("EXPERIMENT")
        {
            Description = "The experiment's key, or its seed when it has one.",
        };
        var viewer = new Argument<string>("VIEWER") { Description = "The viewer's id." };
        var version = new Option<string>("--version")
        {
            Description = "The version of GrowthBook's hash: 2, or the older 1.",
            DefaultValueFactory = _ => "2",
        };
        version.AcceptOnlyFromAmong("1", "2");
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "assign",
            "The bucket of a viewer in an experiment, from 0 to below 1, as every GrowthBook SDK computes it.\n\nExample: drama stats assign foo def"
        )
        {
            experiment,
            viewer,
            version,
            format,
        };
        command.SetAction(parsed =>
        {
            var (seed, id) = (parsed.GetValue(experiment)!, parsed.GetValue(viewer)!);
            var bucket = GrowthBookHash.Bucket(seed, id, parsed.GetValue(version) == "1" ? 1 : 2);
            if (!System.Text.Ascii.IsValid(seed + id))
                Console.Error.WriteLine(
                    "This is not ASCII: SDKs that hash UTF-8 bytes give it another bucket. Use ASCII ids."
                );
            Console.WriteLine(
                parsed.GetValue(format) == "json"
                    ? CliJson.Page(new { bucket })
                    : bucket.ToString(System.Globalization.CultureInfo.InvariantCulture)
            );
            return ExitCodes.Fine;
        });
        return command;
    }
}
