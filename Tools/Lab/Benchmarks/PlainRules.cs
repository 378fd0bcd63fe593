using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using PhoneNumbers;

namespace PhoneCallCtx.Lab.Benchmarks;

/// <summary>
/// The rules that a team would write without this project: text lengths, the pair of status and status reason, and phone
/// numbers by a regular expression or by libphonenumber. They are fewer than the project's rules, and so cost less.
/// </summary>
internal static class PlainRules
{
    private const int MaxLength = 100;

    public static readonly string[] TextColumns = ["msdyn_callername", "msdyn_callsid", "msdyn_fromphone", "msdyn_tophone", "msdyn_providername"];
    public static readonly string[] PhoneColumns = ["msdyn_fromphone", "msdyn_tophone"];

    private static readonly string[] Withheld = ["anonymous", "blocked", "private", "restricted", "unavailable", "unknown", "withheld"];

    private const string Pattern =
        """^(?:(?:tel:)?\+?[0-9(][0-9 ().\-/]{2,24}(?:;ext=[0-9]{1,7})?|sips?:[^\s@]+@[^\s@]+|anonymous|blocked|private|restricted|unavailable|unknown|withheld)$""";

    /// <summary>The mistake in a row; null for none.</summary>
    public static string? Evaluate(Entity row, Func<string, bool> isPhone)
    {
        foreach (var column in TextColumns)
            if (row.GetAttributeValue<string>(column) is { Length: > MaxLength }) return $"{column} is longer than {MaxLength} characters.";
        foreach (var column in PhoneColumns)
            if (row.GetAttributeValue<string>(column) is { Length: > 0 } text && !isPhone(text)) return $"{column} is not a phone number.";
        var state = row.GetAttributeValue<OptionSetValue>("statecode")?.Value;
        var status = row.GetAttributeValue<OptionSetValue>("statuscode")?.Value;
        return state is null || status is null || status == state + 1 ? null : "The status reason does not belong to the status.";
    }

    public static bool IsPhoneByCompiledExpression(string text) => Compiled.Expression.IsMatch(text);

    /// <summary>The same as <c>Regex.IsMatch(text, pattern)</c>, for which .NET caches the expression.</summary>
    public static bool IsPhoneByInterpretedExpression(string text) => Interpreted.Expression.IsMatch(text);

    public static bool IsPhoneByLibrary(string text)
    {
        if (Withheld.Contains(text, StringComparer.OrdinalIgnoreCase) || text.StartsWith("sip:", StringComparison.OrdinalIgnoreCase)) return true;
        try
        {
            return Library.Instance.IsValidNumber(Library.Instance.Parse(text, null));
        }
        catch (NumberParseException exception)
        {
            // Without a region the library cannot read a national number, which is allowed here.
            return exception.ErrorType == ErrorType.INVALID_COUNTRY_CODE && text[0] != '+';
        }
    }

    [SuppressMessage("Security", "MA0009", Justification = "No part of it can match the same text in two ways; a timeout would make this side slower.")]
    private static Regex Create(RegexOptions options) => new(Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | options);

    // A class for each, so that the first call of one way does not create the others.
    private static class Compiled
    {
        public static readonly Regex Expression = Create(RegexOptions.Compiled);
    }

    private static class Interpreted
    {
        public static readonly Regex Expression = Create(RegexOptions.None);
    }

    private static class Library
    {
        public static readonly PhoneNumberUtil Instance = PhoneNumberUtil.GetInstance();
    }
}

/// <summary>A plug-in on Create and CreateMultiple, as a team would write it without this project.</summary>
/// <param name="isPhone">Evaluates a phone text.</param>
internal sealed class PlainPlugin(Func<string, bool> isPhone) : IPlugin
{
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        var tracing = (ITracingService)serviceProvider.GetService(typeof(ITracingService))!;
        if (context.InputParameters.TryGetValue("Target", out var target) && target is Entity row) Evaluate(row);
        if (context.InputParameters.TryGetValue("Targets", out var targets) && targets is EntityCollection rows)
            foreach (var one in rows.Entities) Evaluate(one);
        tracing.Trace("{0} on {1}: accepted", context.MessageName, context.PrimaryEntityName);
    }

    private void Evaluate(Entity row)
    {
        if (PlainRules.Evaluate(row, isPhone) is { } fault) throw new InvalidPluginExecutionException(fault);
    }
}
