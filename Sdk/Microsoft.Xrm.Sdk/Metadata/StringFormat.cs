using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The purpose of a text, as a number.</summary>
[DataContract(Name = "StringFormat", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public enum StringFormat
{
    [EnumMember] Email = 0,
    [EnumMember] Text = 1,
    [EnumMember] TextArea = 2,
    [EnumMember] Url = 3,
    [EnumMember] TickerSymbol = 4,
    [EnumMember] PhoneticGuide = 5,
    [EnumMember] VersionNumber = 6,
    [EnumMember] Phone = 7,
    [EnumMember] Json = 8,
    [EnumMember] RichText = 9,
}
