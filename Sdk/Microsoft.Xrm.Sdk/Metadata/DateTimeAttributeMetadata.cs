using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The description of a column of dates, with or without a time.</summary>
[DataContract(Name = "DateTimeAttributeMetadata", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public sealed class DateTimeAttributeMetadata : AttributeMetadata
{
    public DateTimeAttributeMetadata()
        : base(AttributeTypeCode.DateTime)
    {
    }

    public DateTimeAttributeMetadata(DateTimeFormat? format)
        : base(AttributeTypeCode.DateTime)
    {
        Format = format;
    }

    public DateTimeAttributeMetadata(DateTimeFormat? format, string? schemaName)
        : base(AttributeTypeCode.DateTime, schemaName)
    {
        Format = format;
    }

    [DataMember]
    public DateTimeFormat? Format { get; set; }

    [DataMember]
    public ImeMode? ImeMode { get; set; }

    [DataMember(Order = 70)]
    public int? SourceTypeMask { get; internal set; }

    [DataMember(Order = 70)]
    public string? FormulaDefinition { get; set; }

    [DataMember(Order = 71)]
    public DateTimeBehavior? DateTimeBehavior { get; set; }

    [DataMember(Order = 71)]
    public BooleanManagedProperty? CanChangeDateTimeBehavior { get; set; }
}
