using System.Security.Cryptography;
using System.Text;

namespace InteractiveDrama.StrictProviders;

/// <summary>What a strict server counts.</summary>
internal sealed class StrictLedger
{
    private readonly Lock door = new();
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private int received;
    private int submissions;
    private int repeated;
    private decimal billed;

    public int Received
    {
        get
        {
            lock (door)
                return received;
        }
    }

    public int Submissions
    {
        get
        {
            lock (door)
                return submissions;
        }
    }

    public int Repeated
    {
        get
        {
            lock (door)
                return repeated;
        }
    }

    public decimal Billed
    {
        get
        {
            lock (door)
                return billed;
        }
    }

    public void Arrived()
    {
        lock (door)
            received++;
    }

    public void Began(string request, decimal price)
    {
        lock (door)
        {
            submissions++;
            billed += price;
            if (!seen.Add(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(request)))))
                repeated++;
        }
    }
}
