using System;
using System.Collections.Generic;
using System.Linq;

namespace PhoneCallCtx.Sdk.Tests.Listings;

/// <summary>Compares the types of a stand-in with the listing of the real assembly.</summary>
/// <remarks>
/// A stand-in may omit types and members. Its own members must be as listed. An interface that others implement
/// must be complete: a class that implements it here must also implement the real one.
/// </remarks>
internal sealed class ListingCheck
{
    private readonly ILookup<string, ApiType> listed;
    private readonly HashSet<string> leftOut;
    private readonly bool wholeInterfaces;

    private ListingCheck(IEnumerable<ApiType> listing, IEnumerable<ApiType> standIn, bool wholeInterfaces)
    {
        this.wholeInterfaces = wholeInterfaces;
        listed = listing.ToLookup(type => type.Name, StringComparer.Ordinal);
        leftOut = listed.Select(types => types.Key).Except(standIn.Select(type => type.Name), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
    }

    public static IReadOnlyList<string> Deviations(IReadOnlyCollection<ApiType> standIn, IReadOnlyCollection<ApiType> listing, bool wholeInterfaces)
    {
        var check = new ListingCheck(listing, standIn, wholeInterfaces);
        return standIn.SelectMany(check.Deviations).ToList();
    }

    /// <summary>Two listings may contain the same type; it must match one of them.</summary>
    private IEnumerable<string> Deviations(ApiType type) =>
        listed[type.Name].Select(real => Deviations(type, real).ToList()).MinBy(deviations => deviations.Count)
        ?? [$"{type.Name}: the listing has no such type"];

    private IEnumerable<string> Deviations(ApiType type, ApiType real)
    {
        if (type.Kind != real.Kind)
            yield return $"{type.Name}: is {type.Kind}, listed as {real.Kind}";
        if (type.Constraints != real.Constraints)
            yield return $"{type.Name}: '{type.Constraints}', listed '{real.Constraints}'";

        foreach (var difference in Differences(type.Bases, real.Bases))
            yield return $"{type.Name}: base {difference}";
        foreach (var difference in Differences(type.Attributes, real.Attributes.Where(attribute => !IsKnownTypeLeftOut(attribute))))
            yield return $"{type.Name}: attribute {difference}";

        foreach (var (signature, attributes) in type.Members)
        {
            if (!real.Members.TryGetValue(signature, out var realAttributes))
                yield return $"{type.Name}: {signature}: the listing has no such member";
            else
                foreach (var difference in Differences(attributes, realAttributes))
                    yield return $"{type.Name}: {signature}: attribute {difference}";
        }

        if (wholeInterfaces && type.Kind == "interface")
            foreach (var missing in real.Members.Keys.Except(type.Members.Keys, StringComparer.Ordinal))
                yield return $"{type.Name}: {missing}: listed, and missing from the interface";
    }

    private bool IsKnownTypeLeftOut(string attribute)
    {
        const string Start = "KnownType(typeof(";
        return attribute.StartsWith(Start, StringComparison.Ordinal) && leftOut.Contains(attribute[Start.Length..^2]);
    }

    private static IEnumerable<string> Differences(IEnumerable<string> have, IEnumerable<string> listed)
    {
        var mine = have.ToList();
        var theirs = listed.ToList();
        return mine.Except(theirs, StringComparer.Ordinal).Select(extra => $"{extra} is not listed")
            .Concat(theirs.Except(mine, StringComparer.Ordinal).Select(missing => $"{missing} is listed, and missing"));
    }
}
