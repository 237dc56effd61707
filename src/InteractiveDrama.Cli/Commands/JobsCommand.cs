using System.CommandLine;
using System.Globalization;
using InteractiveDrama.Cli.Rendering;
using InteractiveDrama.Cli.Shots;
using InteractiveDrama.Shots.Jobs;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama jobs</c>: what providers were asked for, and the money that waits on them.</summary>
internal static class JobsCommand
{
    public static Command Create() =>
        new(
            "jobs",
            "What providers were asked for: jobs that are open or unclear, and providers that billed too much.\n\nExample: drama jobs list"
        )
        {
            List(),
            Settle(),
            Forgive(),
        };

    private static Command List()
    {
        var all = new Option<bool>("--all") { Description = "Settled jobs, too." };
        var data = Arguments.Data();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "list",
            "List the jobs that keep money reserved, and stopped providers.\n\nExample: drama jobs list --all --format json"
        )
        {
            all,
            data,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                ListAsync(
                    parsed.GetValue(data)!,
                    parsed.GetValue(all),
                    parsed.GetValue(format) == "json",
                    cancellation
                )
        );
        return command;
    }

    private static Command Settle()
    {
        var id = new Argument<string>("JOB") { Description = "The job's id." };
        var spent = new Option<decimal>("--spent")
        {
            Description = "What the provider's bill says it cost; 0 for nothing.",
            Required = true,
        };
        var data = Arguments.Data();
        var command = new Command(
            "settle",
            "Settle a job whose outcome nobody knows, after looking at the provider's bill; its reservation is released.\n\nExample: drama jobs settle 0199a7c2-6f0e-7c3b-9d55-3a1f0c9e2b11 --spent 0.40"
        )
        {
            id,
            spent,
            data,
        };
        command.SetAction(
            (parsed, cancellation) =>
                SettleAsync(
                    parsed.GetValue(id)!,
                    parsed.GetValue(spent),
                    parsed.GetValue(data)!,
                    cancellation
                )
        );
        return command;
    }

    private static Command Forgive()
    {
        var provider = new Argument<string>("PROVIDER") { Description = "The provider's name." };
        var data = Arguments.Data();
        var command = new Command(
            "forgive",
            "Use a provider again that billed more than it had declared, once its price in providers.yaml is right.\n\nExample: drama jobs forgive studio"
        )
        {
            provider,
            data,
        };
        command.SetAction(
            (parsed, cancellation) =>
                ForgiveAsync(parsed.GetValue(provider)!, parsed.GetValue(data)!, cancellation)
        );
        return command;
    }

    private static async Task<int> ListAsync(
        string data,
        bool isAll,
        bool isJson,
        CancellationToken cancellation
    )
    {
        await using var library = MediaLibrary.Need(data, null);
        var jobs = isAll
            ? await library.Jobs.ListAsync(null, cancellation)
            : await library.Jobs.OpenAsync(null, cancellation);
        var stopped = await library.Jobs.StoppedProvidersAsync(cancellation);
        if (isJson)
        {
            Console.WriteLine(CliJson.Page(new { jobs = jobs.Select(JobRow.Of), stopped }));
            return ExitCodes.Fine;
        }
        foreach (var job in jobs.Select(JobRow.Of))
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{job.Id}  {job.Phase, -10}  {job.Provider}  {job.Story}/{job.Subject}  {Money(job)}{(job.Problem is null ? "" : "  " + job.Problem)}"
                )
            );
        }
        foreach (var provider in stopped)
        {
            Console.WriteLine(
                $"{provider} billed more than it had declared and is not used: set its price right in providers.yaml, then 'drama jobs forgive {provider}'."
            );
        }
        if (jobs.IsEmpty && stopped.IsEmpty)
        {
            Console.WriteLine(isAll ? "No jobs yet." : "No open jobs.");
        }
        return ExitCodes.Fine;
    }

    private static string Money(JobRow job) =>
        job.Phase is JobPhase.Done or JobPhase.Failed or JobPhase.Cancelled
            ? $"{RenderText.Amount(job.Spent, job.Currency)} spent"
            : $"{RenderText.Amount(job.Reserved, job.Currency)} reserved";

    private static async Task<int> SettleAsync(
        string id,
        decimal spent,
        string data,
        CancellationToken cancellation
    )
    {
        if (spent < 0)
        {
            throw new UsageException($"--spent {spent} is below 0; give 0 or more.");
        }
        await using var library = MediaLibrary.Need(data, null);
        var open = await library.Jobs.OpenAsync(null, cancellation);
        if (open.FirstOrDefault(job => job.Id == id) is not { } job)
        {
            throw new UsageException($"There is no open job '{id}'; 'drama jobs list' lists them.");
        }
        if (job.Phase != JobPhase.Ambiguous && job.Phase != JobPhase.Submitting)
        {
            throw new UsageException(
                $"The job '{id}' is {(job.Phase == JobPhase.Submitted ? "under way" : "not sent yet")}: 'drama render' goes on with it."
            );
        }
        await library.Jobs.SettleAsync(
            id,
            JobPhase.Failed,
            spent,
            "Settled by hand.",
            cancellation
        );
        Console.WriteLine(
            $"Settled: {RenderText.Amount(spent, job.Draft.Currency)} spent of {RenderText.Amount(job.Reserved, job.Draft.Currency)} reserved."
        );
        return ExitCodes.Fine;
    }

    private static async Task<int> ForgiveAsync(
        string provider,
        string data,
        CancellationToken cancellation
    )
    {
        await using var library = MediaLibrary.Need(data, null);
        if (!await library.Jobs.ForgiveAsync(provider, cancellation))
        {
            throw new UsageException($"The provider '{provider}' is not stopped.");
        }
        Console.WriteLine($"{provider} is used again.");
        return ExitCodes.Fine;
    }
}
