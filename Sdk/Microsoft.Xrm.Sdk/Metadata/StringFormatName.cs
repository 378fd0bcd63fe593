using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The purpose of a text, by name.</summary>
[DataContract(Name = "StringFormatName", Namespace = "http://schemas.microsoft.com/xrm/2013/Metadata")]
public sealed class StringFormatName : ConstantsBase<string>
{
    public static readonly StringFormatName Email = new() { Value = nameof(Email) };
    public static readonly StringFormatName Text = new() { Value = nameof(Text) };
    public static readonly StringFormatName TextArea = new() { Value = nameof(TextArea) };
    public static readonly StringFormatName Url = new() { Value = nameof(Url) };
    public static readonly StringFormatName TickerSymbol = new() { Value = nameof(TickerSymbol) };
    public static readonly StringFormatName PhoneticGuide = new() { Value = nameof(PhoneticGuide) };
    public static readonly StringFormatName VersionNumber = new() { Value = nameof(VersionNumber) };
    public static readonly StringFormatName Phone = new() { Value = nameof(Phone) };
    public static readonly StringFormatName Json = new() { Value = nameof(Json) };
    public static readonly StringFormatName RichText = new() { Value = nameof(RichText) };

    public StringFormatName()
    {
    }

    public static implicit operator StringFormatName(string formatName) => new() { Value = formatName };

    public static bool operator ==(StringFormatName? stringFormatA, StringFormatName? stringFormatB) =>
        stringFormatA is null ? stringFormatB is null : stringFormatA.Equals(stringFormatB);

    public static bool operator !=(StringFormatName? stringFormatA, StringFormatName? stringFormatB) => !(stringFormatA == stringFormatB);

    public override bool Equals(object? obj) => obj is StringFormatName other && string.Equals(Value, other.Value, StringComparison.Ordinal);

    public override int GetHashCode() => Value is null ? 0 : StringComparer.Ordinal.GetHashCode(Value);

    protected override bool ValueExistsInList(string value) => value is
        nameof(Email)
        or nameof(Text)
        or nameof(TextArea)
        or nameof(Url)
        or nameof(TickerSymbol)
        or nameof(PhoneticGuide)
        or nameof(VersionNumber)
        or nameof(Phone)
        or nameof(Json)
        or nameof(RichText);
}
