using System;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Rules.Changes;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>The forms of values that the SDK has types for.</summary>
internal static class SdkForms
{
    public static readonly ValueForm Choice = new ChoiceForm();

    public static readonly ValueForm Lookup = new LookupForm();

    /// <summary>For values of a type that no column accepts from a caller: only the name of the type is reported.</summary>
    public static readonly ValueForm Other = new OtherForm();

    private sealed class ChoiceForm() : ValueForm(ColumnValueKind.Choice)
    {
        public override long NumberOf(object? content) => ((OptionSetValue)content!).Value;
    }

    private sealed class LookupForm() : ValueForm(ColumnValueKind.Lookup)
    {
        public override string? TextOf(object? content) => ((EntityReference)content!).LogicalName;

        public override Guid IdOf(object? content) => ((EntityReference)content!).Id;
    }

    private sealed class OtherForm() : ValueForm(ColumnValueKind.Other)
    {
        public override string TextOf(object? content) => content!.GetType().Name;
    }
}
