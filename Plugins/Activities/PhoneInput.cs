using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Phones.Parsing;
using PhoneCallCtx.Plugins.Pipeline;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Activities;

/// <summary>A phone number as a workflow gives it: what it is, and why it may not stand in a phone column.</summary>
internal sealed class PhoneInput
{
    /// <summary>The names of the inputs for the makers of workflows.</summary>
    public const string PhoneNumberInput = "Phone number", RegionInput = "Region", LevelInput = "Level";

    private readonly string? _template;
    private readonly IReadOnlyList<Fact> _facts = [];
    private readonly string? _input;

    private PhoneInput(PhoneNumber number, Violation? violation)
    {
        Number = number;
        _template = violation?.Template;
        if (violation is not null) _facts = violation.Facts;
    }

    private PhoneInput(ProblemException unusable)
    {
        Number = PhoneNumber.Of(PhoneKind.Invalid);
        _template = unusable.Template;
        _facts = unusable.Facts;
        _input = unusable.Place;
    }

    /// <summary>What the text is; invalid where another input cannot be used.</summary>
    public PhoneNumber Number { get; }

    /// <summary>Whether the text may stand in a phone column. A phone column may be empty.</summary>
    public bool IsAccepted => _template is null;

    /// <summary>Reads a phone number; it does not throw, since what cannot be used is an answer.</summary>
    public static PhoneInput Read(string? text, string? region, string? level)
    {
        try
        {
            text ??= string.Empty;
            var policy = new PhonePolicy { Level = Inputs.ReadLevel(LevelInput, level), DefaultRegion = Inputs.ReadRegion(RegionInput, region) };
            return new PhoneInput(PhoneReader.Read(text, policy.DefaultRegion), Evaluate(text, policy));
        }
        catch (ProblemException unusable)
        {
            return new PhoneInput(unusable);
        }
    }

    /// <summary>Why the text may not stand in a phone column; empty when it may.</summary>
    public string Reason(PluginExecution execution) => _template is null ? string.Empty : UserLanguage.Find(execution).Say(_input, _template, _facts);

    /// <summary>Notes for the log what was given and what it is.</summary>
    public void Note(PluginExecution execution, string? text) =>
        execution.Note("phone \"" + Mask.Of(Excerpt.Of(text ?? string.Empty)) + "\" is " + Number.Kind.Name() + (_template is null ? string.Empty : ", " + _template));

    /// <summary>By all rules of a phone column, so that what may stand there is the same as for a save.</summary>
    private static Violation? Evaluate(string text, PhonePolicy policy)
    {
        var column = PhoneCallTable.CustomerPhoneNumber;
        return new RuleBook(new RuleSettings { Phones = new Dictionary<string, PhonePolicy>(StringComparer.Ordinal) { [column.LogicalName] = policy } }).FindRejection(column, text);
    }
}
