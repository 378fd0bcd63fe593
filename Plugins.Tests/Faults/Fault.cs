using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Plugins.Tests.Faults;

/// <summary>One way in which an access to the platform fails.</summary>
/// <param name="Name">The wrong result or the exception.</param>
/// <param name="AppliesTo">Whether it applies to an access with this result type and this right result.</param>
/// <param name="Strike">Returns the wrong result, or throws.</param>
internal sealed record Fault(string Name, Func<Type, object?, bool> AppliesTo, Func<object?, object?> Strike)
{
    /// <summary>Every exception: those of the platform, the network, the runtime and another plug-in, and those of a broken platform only.</summary>
    public static IReadOnlyList<Fault> Failures { get; } = new Func<Exception>[]
    {
        () => Rejected(0x80040217), () => Rejected(0x80040220), () => Rejected(0x80048306), () => Rejected(0x80040216), () => Rejected(0x80044150), () => Rejected(0),
        () => new FaultException<OrganizationServiceFault>(null!, new FaultReason("secret")), () => new FaultException("secret"), () => new CommunicationException("secret"),
        () => new TimeoutException("secret"), () => new OperationCanceledException("secret"), () => new InvalidPluginExecutionException("secret"),
        () => new InvalidPluginExecutionException(OperationStatus.Retry, "secret"), () => new InvalidCastException("secret"), () => new NotSupportedException("secret"), () => new AggregateException(new TimeoutException("secret")),
#pragma warning disable CA2201 // The runtime throws them, so a plug-in meets them.
        () => new NullReferenceException("secret"), () => new OutOfMemoryException("secret"),
#pragma warning restore CA2201
        () => new HostileException(),
    }.Select((make, index) => new Fault($"throws {index} {make().GetType().Name}", (_, _) => true, _ => throw make())).ToArray();

    /// <summary>Every wrong result, for any type.</summary>
    public static IReadOnlyList<Fault> Lies { get; } =
    [
        new("null", (type, _) => !type.IsValueType && type != typeof(void), _ => null),
        new("another type", (type, _) => type == typeof(object), _ => "text"),
        Text("empty text", _ => ""), Text("text with braces and half a character", _ => "{0} {table} \uD800 \0"), Text("long text", _ => new string('x', 100_000)), Text("other case", text => text?.ToUpperInvariant()),
        // Not the empty one: the whole process caches data of an organization, and other tests use the empty one.
        new("another identifier", (type, _) => type == typeof(Guid), _ => Guid.NewGuid()),
        Number(-1), Number(0), Number(int.MaxValue),
        new("the opposite", (type, _) => type == typeof(bool), value => !(bool)value!),
        .. SdkLies.All,
    ];

    public static IEnumerable<Fault> All => Failures.Concat(Lies);

    public override string ToString() => Name;

    /// <summary>A wrong result of one type.</summary>
    public static Fault Of<T>(string name, Func<T, object?> strike, Func<T, bool>? when = null)
        where T : class => new(name, (type, value) => type == typeof(T) && value is T real && (when is null || when(real)), value => strike((T)value!));

    private static Fault Text(string name, Func<string?, string?> strike) => new(name, (type, _) => type == typeof(string), value => strike((string?)value));

    private static Fault Number(int number) => new($"the number {number}", (type, _) => type == typeof(int), _ => number);

    private static FaultException<OrganizationServiceFault> Rejected(uint code) =>
        new(new OrganizationServiceFault { ErrorCode = unchecked((int)code), Message = "secret" }, new FaultReason("secret"));

    /// <summary>An exception that throws when its properties are read.</summary>
#pragma warning disable CA1064 // Nobody catches it by its type.
    private sealed class HostileException : Exception
    {
        public override string Message => throw new InvalidOperationException("secret");

        public override string? StackTrace => throw new InvalidOperationException("secret");

        public override string ToString() => throw new InvalidOperationException("secret");
    }
#pragma warning restore CA1064
}
