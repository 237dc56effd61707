using InteractiveDrama.Protocol;
using Microsoft.AspNetCore.SignalR;

namespace InteractiveDrama.Benchmarks.Serving.Hosts;

/// <summary>What any hub costs.</summary>
internal sealed class BareHub(BareReply reply) : Hub
{
    /// <summary>Gives back what it is given.</summary>
    public string Echo(string text) => text;

    /// <summary>Reads the record of a choice and answers by a record made beforehand.</summary>
    public SessionReply Choose(ChooseRequest request) => reply.Record;
}
