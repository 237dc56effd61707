using InteractiveDrama.Protocol;
using Microsoft.AspNetCore.SignalR;

namespace InteractiveDrama.Benchmarks.Serving.Hosts;

/// <summary>What any hub costs.</summary>
internal sealed class BareHub(BareReply reply) : Hub
{
    /// <summary>Gives back what it is given.</summary>
    // SignalR calls methods of an instance only.
#pragma warning disable CA1822
    public string Echo(string text) => text;
#pragma warning restore CA1822

    /// <summary>Reads the record of a choice and answers by a record made beforehand.</summary>
    public SessionReply Choose(ChooseRequest request) => reply.Record;
}
