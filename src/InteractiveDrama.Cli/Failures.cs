using InteractiveDrama.Cli.Publishing;
using InteractiveDrama.Client;
using InteractiveDrama.Playback.Engine.Programs;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Server;
using InteractiveDrama.Shots.Releases;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Cli;

/// <summary>Failures in words, with their exit codes.</summary>
internal static class Failures
{
    public static (int Code, string Message) Explain(Exception failure) =>
        failure switch
        {
            UsageException or StoryNotFoundException or UnknownEpisodeException => (
                ExitCodes.Usage,
                failure.Message
            ),
            InvalidPackageException
            or InvalidStoryProgramException
            or StoryFileException
            or PathOutsideProjectException
            or InvalidReleaseException => (ExitCodes.Failed, failure.Message),
            ReviewRefusedException refused => (
                refused.Fault == ReviewFault.Forbidden ? ExitCodes.Failed : ExitCodes.Usage,
                failure.Message
            ),
            PlatformException refused => (refused.ExitCode, failure.Message),
            DramaException or HttpRequestException or PlatformLostException => (
                ExitCodes.Environment,
                failure.Message
            ),
            ServerStartException or StoreUnavailableException => (
                ExitCodes.Environment,
                failure.Message
            ),
            OperationCanceledException => (ExitCodes.Environment, "Stopped."),
            IOException or UnauthorizedAccessException => (ExitCodes.Environment, failure.Message),
            AggregateException { InnerException: { } inner } => Explain(inner),
            _ => (
                ExitCodes.Environment,
                $"drama failed unexpectedly: {failure.Message} Please report this with the command you ran."
            ),
        };
}
