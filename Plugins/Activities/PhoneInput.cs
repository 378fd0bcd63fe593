using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Phones.Parsing;
using PhoneCallCtx.Plugins.Pipeline;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Activities;

/// <summary>A phone number that a workflow supplies: its kind, and why a phone column does not accept it.</summary>
internal sealed class PhoneInput
{
    /// <summary>The names of the inputs, as makers of workflows see them.</summary>
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

    /// <summary>The number as it was read; of the kind invalid when another input cannot be used.</summary>
    public PhoneNumber Number { get; }

    /// <summary>Whether a phone column accepts the text. It accepts the empty text.</summary>
    public bool IsAccepted => _template is null;

    /// <summary>Reads a phone number. It does not throw: an input that cannot be used becomes the reason.</summary>
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

    /// <summary>Why a phone column does not accept the text; empty when it does.</summary>
    public string Reason(PluginExecution execution) => _template is null ? string.Empty : UserLanguage.Find(execution).Say(_input, _template, _facts);

    /// <summary>Adds the masked text and its kind to the log.</summary>
    public void Note(PluginExecution execution, string? text) =>
        execution.Note("phone \"" + Mask.Of(Excerpt.Of(text ?? string.Empty)) + "\" is " + Number.Kind.Name() + (_template is null ? string.Empty : ", " + _template));

    /// <summary>Evaluates all rules of a phone column, so that the answer equals that of a save.</summary>
    private static Violation? Evaluate(string text, PhonePolicy policy)
    {
        var column = PhoneCallTable.CustomerPhoneNumber;
        return new RuleBook(new RuleSettings { Phones = new Dictionary<string, PhonePolicy>(StringComparer.Ordinal) { [column.LogicalName] = policy } }).FindRejection(column, text);
    }
}
