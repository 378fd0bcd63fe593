using System;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using PhoneCallCtx.Plugins.Phones.Plan;

namespace PhoneCallCtx.Lab.Benchmarks;

/// <summary>
/// Measures the first answer of a new process: loading assemblies, compiling, reading metadata. The program starts itself as
/// a child. The child measures from the beginning of its <c>Main</c> to its answer, so that the start of .NET, equal for
/// both sides and noisy, does not count.
/// </summary>
internal static class ColdStart
{
    /// <summary>The argument that makes the program such a child.</summary>
    public const string Argument = "--first-answer";

    private const int Rounds = 15;
    public const string Library = "library";
    public const string Plugin = "plugin";
    public const string LibraryCreate = "library-create";
    public const string PluginCreate = "plugin-create";
    private const string Text = "+442079460018";

    /// <summary>Starts children of two sides in turns.</summary>
    /// <returns>The median of each side in milliseconds.</returns>
    public static (double Other, double Ours) Measure(string other, string ours)
    {
        var library = new double[Rounds];
        var plugin = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            library[round] = Start(other);
            plugin[round] = Start(ours);
        }

        return (Turns.Median(library), Turns.Median(plugin));
    }

    /// <summary>Answers once and reports the elapsed time.</summary>
    /// <param name="side">The side that answers.</param>
    /// <param name="start">The timestamp at the beginning of <c>Main</c>.</param>
    /// <returns>The exit code.</returns>
    public static int Answer(string side, long start)
    {
        var answer = side switch
        {
            Library => ReadWithLibrary(),
            Plugin => ReadWithPlugin(),
            LibraryCreate => CreateWithLibrary(),
            _ => CreateWithPlugin(),
        };
        var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (!answer) throw new InvalidOperationException("The first answer is wrong.");
        Console.WriteLine(milliseconds.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static double Start(string side) => double.Parse(ChildProcess.Run([Argument, side]), CultureInfo.InvariantCulture);

    // Separate methods, so that neither side loads assemblies of the other.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool ReadWithLibrary()
    {
        var library = PhoneNumbers.PhoneNumberUtil.GetInstance();
        var number = library.Parse(Text, null);
        return library.IsPossibleNumber(number) && library.IsValidNumber(number) && library.GetRegionCodeForNumber(number) == "GB"
            && library.GetNumberType(number) == PhoneNumbers.PhoneNumberType.FIXED_LINE && library.Format(number, PhoneNumbers.PhoneNumberFormat.E164) == Text;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool ReadWithPlugin()
    {
        var number = Plugins.Phones.Parsing.PhoneReader.Read(Text, null);
        var written = new char[Plugins.Phones.Parsing.PhoneNumber.MostE164Characters];
        return number.IsPossible && number.IsValid && number.Region?.Id == "GB" && number.Type == NumberType.FixedLine
            && number.TryFormatE164(written, out var length) && length == Text.Length && written[length - 1] == Text[^1];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool CreateWithLibrary()
    {
        new PlainPlugin(PlainRules.IsPhoneByLibrary).Execute(Calls.Create);
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool CreateWithPlugin()
    {
        new Plugins.Steps.ValidateOnCreate().Execute(Calls.Create);
        return true;
    }
}
