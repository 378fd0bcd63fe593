using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>Whether a date and time is shown in the time zone of the user, or as it was supplied.</summary>
[DataContract(Name = "DateTimeBehavior", Namespace = "http://schemas.microsoft.com/xrm/7.1/Metadata")]
public sealed class DateTimeBehavior : ConstantsBase<string>
{
    public static readonly DateTimeBehavior UserLocal = new() { Value = nameof(UserLocal) };
    public static readonly DateTimeBehavior DateOnly = new() { Value = nameof(DateOnly) };
    public static readonly DateTimeBehavior TimeZoneIndependent = new() { Value = nameof(TimeZoneIndependent) };

    public DateTimeBehavior()
    {
    }

    public static implicit operator DateTimeBehavior(string behavior) => new() { Value = behavior };

    public static bool operator ==(DateTimeBehavior? behaviorA, DateTimeBehavior? behaviorB) =>
        behaviorA is null ? behaviorB is null : behaviorA.Equals(behaviorB);

    public static bool operator !=(DateTimeBehavior? behaviorA, DateTimeBehavior? behaviorB) => !(behaviorA == behaviorB);

    public override bool Equals(object? obj) => obj is DateTimeBehavior other && string.Equals(Value, other.Value, StringComparison.Ordinal);

    public override int GetHashCode() => Value is null ? 0 : StringComparer.Ordinal.GetHashCode(Value);

    protected override bool ValueExistsInList(string value) => value is
        nameof(UserLocal)
        or nameof(DateOnly)
        or nameof(TimeZoneIndependent);
}
