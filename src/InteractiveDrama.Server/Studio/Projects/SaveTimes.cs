namespace InteractiveDrama.Server.Studio.Projects;

/// <summary>What a save took.</summary>
/// <param name="Store">Writing the file.</param>
/// <param name="Compile">Compiling, unless the same texts were compiled last.</param>
/// <param name="Publish">Publishing: every open player has its beat by then.</param>
internal sealed record SaveTimes(TimeSpan Store, TimeSpan Compile, TimeSpan Publish)
{
    /// <summary>As a <c>Server-Timing</c> header, in milliseconds.</summary>
    public string Header =>
        $"store;dur={Store.TotalMilliseconds:F1}, compile;dur={Compile.TotalMilliseconds:F1}, publish;dur={Publish.TotalMilliseconds:F1}";
}
