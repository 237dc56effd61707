namespace InteractiveDrama.Benchmarks.Report;

/// <summary>Numbers as they stand in the table.</summary>
internal static class Figures
{
    public static string Whole(double number) => $"{number:N0}";

    public static string Size(double bytes) =>
        bytes >= 1e6 ? $"{bytes / 1e6:0.0} MB" : $"{bytes / 1e3:0} KB";
}
