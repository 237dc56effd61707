using System.Globalization;

namespace InteractiveDrama.Storage.Sqlite.Shots;

/// <summary>Money as text: exact, and the same on every machine.</summary>
internal static class Money
{
    public static string Write(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);

    public static decimal Read(string amount) =>
        decimal.Parse(amount, NumberStyles.Number, CultureInfo.InvariantCulture);
}
