using System.Collections.Generic;

namespace PhoneCallCtx.Sdk.Tests.Listings;

/// <summary>A public type as a listing describes it.</summary>
/// <param name="Name">The full name, with the names of the type parameters.</param>
/// <param name="Kind">Modifiers and kind, such as <c>sealed class</c>.</param>
/// <param name="Bases">Base class and interfaces.</param>
/// <param name="Constraints">The constraints on the type parameters, as C# writes them.</param>
/// <param name="Attributes">The contract attributes of the type.</param>
/// <param name="Members">The contract attributes of each member, by signature.</param>
internal sealed record ApiType(
    string Name,
    string Kind,
    IReadOnlyList<string> Bases,
    string Constraints,
    IReadOnlyList<string> Attributes,
    IDictionary<string, IReadOnlyList<string>> Members);
