using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Runtime.CompilerServices;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Lab.Benchmarks.Cold;

/// <summary>
/// The first call of a plug-in in a process: what the runtime compiles for it, and how long it takes. Constructing the plug-in
/// and reading its configuration belong to the call. The host does not: before the call, <see cref="WarmHost"/> uses each
/// member of the SDK and of the services that a plug-in uses, as a sandbox does for the plug-ins of others.
/// </summary>
/// <param name="Methods">How many methods the thread of the call compiles.</param>
/// <param name="Bytes">Their bytes of intermediate language (IL).</param>
/// <param name="Milliseconds">The elapsed time.</param>
internal sealed record FirstCall(int Methods, long Bytes, double Milliseconds)
{
    /// <summary>The argument that makes the program a child that makes the first call.</summary>
    public const string Argument = "--first-call";

    /// <summary>Our plug-in.</summary>
    public const string Plugin = "plugin";

    /// <summary>The plug-in with one compiled regular expression.</summary>
    public const string Expression = "expression";

    /// <summary>The plug-in with libphonenumber.</summary>
    public const string Library = "library";

    /// <summary>A row that every side accepts.</summary>
    public const string Accepted = "accepted";

    /// <summary>The same row with a phone number that the side rejects.</summary>
    public const string Rejected = "rejected";

    /// <summary>A number with a digit too few.</summary>
    private const string ShortNumber = "+1425555012";

    /// <summary>The same with a question mark, because the regular expression counts no digits.</summary>
    private const string NoNumber = "+1425555012?";

    /// <summary>Makes a first call in a new process.</summary>
    /// <param name="side">The plug-in, such as <see cref="Plugin"/>.</param>
    /// <param name="outcome"><see cref="Accepted"/> or <see cref="Rejected"/>.</param>
    /// <param name="hasTiers">
    /// Whether the runtime compiles quickly first, so that even a property is a method of its own. Without tiers it compiles once and
    /// puts small methods into their callers, as .NET Framework does.
    /// </param>
    public static FirstCall Measure(string side, string outcome, bool hasTiers)
    {
        var figures = ChildProcess.Run([Argument, side, outcome], new Dictionary<string, string>(StringComparer.Ordinal) { ["DOTNET_TieredCompilation"] = hasTiers ? "1" : "0" }).Split(' ');
        return new FirstCall(int.Parse(figures[0], CultureInfo.InvariantCulture), long.Parse(figures[1], CultureInfo.InvariantCulture), double.Parse(figures[2], CultureInfo.InvariantCulture));
    }

    /// <summary>The methods that a first call compiles, one in a line, in their order.</summary>
    /// <param name="side">The plug-in, such as <see cref="Plugin"/>.</param>
    /// <param name="outcome"><see cref="Accepted"/> or <see cref="Rejected"/>.</param>
    public static string ListMethods(string side, string outcome) => ChildProcess.Run([Argument, side, outcome, "methods"]);

    /// <summary>Makes the first call of this process, and prints its figures or its methods.</summary>
    /// <returns>The exit code.</returns>
    public static int Answer(string side, string outcome, bool listsMethods)
    {
        var services = Calls.Create;
        if (outcome == Rejected) ((Entity)services.InputParameters["Target"]!)["msdyn_fromphone"] = side == Expression ? NoNumber : ShortNumber;
        WarmHost.Run(services);
        var call = Side(side);
        if (listsMethods) return List(call, services);

        // The figures are those of this thread, because the runtime may compile earlier code again on another one.
        var methods = JitInfo.GetCompiledMethodCount(currentThread: true);
        var bytes = JitInfo.GetCompiledILBytes(currentThread: true);
        var start = Stopwatch.GetTimestamp();
        var rejection = call(services);
        var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        methods = JitInfo.GetCompiledMethodCount(currentThread: true) - methods;
        bytes = JitInfo.GetCompiledILBytes(currentThread: true) - bytes;

        if (rejection is null != (outcome == Accepted)) throw new InvalidOperationException("The first answer is wrong: " + rejection);
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{methods} {bytes} {milliseconds}"));
        return 0;
    }

    private static int List(Func<IServiceProvider, string?> call, StepServices services)
    {
        using var methods = new CompiledMethods();
        CompiledMethods.Begin();
        call(services);
        CompiledMethods.End();
        Console.Write(methods.List());
        return 0;
    }

    private static Func<IServiceProvider, string?> Side(string side)
    {
        Func<IServiceProvider, string?> call = side switch
        {
            Plugin => CallPlugin,
            Expression => CallExpression,
            _ => CallLibrary,
        };
        RuntimeHelpers.PrepareMethod(call.Method.MethodHandle);
        return call;
    }

    private static string? CallPlugin(IServiceProvider services) => WarmHost.Call(new Plugins.Steps.ValidateOnCreate(null, null), services);

    private static string? CallExpression(IServiceProvider services) => WarmHost.Call(new PlainPlugin(PlainRules.IsPhoneByCompiledExpression), services);

    private static string? CallLibrary(IServiceProvider services) => WarmHost.Call(new PlainPlugin(PlainRules.IsPhoneByLibrary), services);
}
