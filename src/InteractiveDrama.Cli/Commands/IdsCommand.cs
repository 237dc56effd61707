using System.CommandLine;
using InteractiveDrama.Stories.Ids;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama ids STORY</c>: gives every line and choice an id of its own, and keeps ids.lock.</summary>
internal static class IdsCommand
{
    public static Command Create()
    {
        var story = new Argument<string>("STORY")
        {
            Description = "A project folder or an .ink file.",
        };
        var check = new Option<bool>("--check")
        {
            Description =
                "Write nothing; fail when an id is missing, doubled, or retired and used again.",
        };
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "ids",
            "Write an id behind every line and choice that has none; nothing else in the scripts changes.\n\nExample: drama ids stories/the-lamp"
        )
        {
            story,
            check,
            format,
        };
        command.SetAction(parsed =>
            Run(parsed.GetValue(story)!, parsed.GetValue(check), parsed.GetValue(format) == "json")
        );
        return command;
    }

    private static int Run(string argument, bool check, bool json)
    {
        if (argument.EndsWith(".drama", StringComparison.OrdinalIgnoreCase))
            throw new UsageException(
                $"'{argument}' is a package, which has no script to write in: give the project's folder or its .ink file."
            );
        var (project, _) = ProjectLoader.Load(argument);
        var plan = StoryIds.Plan(project);
        if (!check)
            FileChanges.Write(project.Files, plan.Changes);
        if (json)
            Console.WriteLine(Json(project.Name, plan, check));
        else
            Print(project.Name, plan, check);
        return plan.Hindered || (check && plan.Findings.Length > 0)
            ? ExitCodes.Failed
            : ExitCodes.Fine;
    }

    private static string Json(string story, IdPlan plan, bool check) =>
        CliJson.Page(
            new
            {
                story,
                given = check ? [] : plan.Given,
                retired = check ? [] : plan.Retired,
                diagnostics = check || plan.Hindered ? plan.Findings : [],
            }
        );

    private static void Print(string story, IdPlan plan, bool check)
    {
        if (check || plan.Hindered)
        {
            foreach (var finding in plan.Findings)
                Console.WriteLine($"{finding} {finding.Help}");
        }

        if (plan.Hindered)
            Console.Error.WriteLine(
                $"{story}: nothing was written; mend what is said above first."
            );
        else if (check)
            Console.WriteLine(
                plan.Findings.IsEmpty
                    ? $"{story}: every line and choice has an id of its own."
                    : $"{story}: {plan.Findings.Length} to mend; 'drama ids' does it."
            );
        else
            PrintWritten(story, plan);
    }

    private static void PrintWritten(string story, IdPlan plan)
    {
        foreach (var given in plan.Given.Where(g => g.Instead is not null))
            Console.WriteLine(
                $"{given.File}:{given.Line}: '{given.Instead}' stood elsewhere too; here it is '{given.Id}' now."
            );
        var retired = plan.Retired.IsEmpty ? "" : $" Retired: {string.Join(", ", plan.Retired)}.";
        Console.WriteLine(
            plan.Given.IsEmpty
                ? $"{story}: every line and choice has an id of its own.{retired}"
                : $"{story}: {plan.Given.Length} given, {plan.Given[0].Id} to {plan.Given[^1].Id}.{retired}"
        );
    }
}
