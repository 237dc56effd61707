using InteractiveDrama.Hosting.Observability;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Scheduling.Dispatching;
using InteractiveDrama.Shots.Scheduling.Providers;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>Hears what is made: viewers are to see it, operators to know of it.</summary>
internal sealed class FloorWatch(
    LibraryWishes wishes,
    DramaTelemetry telemetry,
    ILogger<FloorWatch> log
) : IDispatchWatch
{
    public void Started(MediaNeed need, MakeOption option) =>
        log.LogInformation(
            "{Provider} is asked for the {Kind} of {Subject} in {Story}",
            option.Provider,
            option.Kind,
            need.Subject,
            need.Story
        );

    public void Made(MediaNeed need, Take take)
    {
        wishes.Look(take.Story, take.Subject);
        telemetry.ShotJob(take.Provider, isMade: true);
        telemetry.Spent(take.Provider, take.Currency, take.Cost);
        log.LogInformation(
            "{Provider} made the {Kind} of {Subject} in {Story} for {Cost} {Currency}",
            take.Provider,
            take.Kind,
            take.Subject,
            take.Story,
            take.Cost,
            take.Currency
        );
    }

    public void NotMade(MediaNeed need, MakeOption option, string why)
    {
        telemetry.ShotJob(option.Provider, isMade: false);
        log.LogWarning(
            "{Provider} did not make the {Kind} of {Subject} in {Story}: {Why}",
            option.Provider,
            option.Kind,
            need.Subject,
            need.Story,
            why
        );
    }
}
