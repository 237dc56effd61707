using InteractiveDrama.Shots.Providers.Templates;

namespace InteractiveDrama.Shots.Providers.AsyncJob;

/// <summary>Where a job is asked about: the service's answer to the submit says so, or it is built of the job's id.</summary>
/// <param name="From">Where the address stands in the answer to the submit; null to build it.</param>
/// <param name="Template">The address with <c>${job}</c> in it; null to take it from the answer.</param>
/// <param name="Method">The HTTP method.</param>
public sealed record JobAddress(JsonPath? From, string? Template, HttpMethod Method);
