namespace InteractiveDrama.Hosting.Tests.ExactlyOnce;

/// <summary>Options of a test that asks for more than a viewer would.</summary>
internal static class Limitless
{
    private const int Much = 1_000_000;

    public static void Set(DramaOptions options)
    {
        options.Limits.CallsPerSecond = Much;
        options.Limits.CallBurst = Much;
        options.Limits.ViewerCallsPerSecond = Much;
        options.Limits.ViewerCallBurst = Much;
        options.Limits.ViewerSessions = Much;
        options.Limits.AddressSessionsPerMinute = Much;
        options.Limits.AddressConnections = Much;
    }
}
