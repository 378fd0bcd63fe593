using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace PhoneCallCtx.Sdk.Tests.Rows;

/// <summary>An early-bound class in the shape of Microsoft's generator.</summary>
[EntityLogicalName("sample_row")]
public class SampleRow : Entity
{
    public const string Table = "sample_row";

    public SampleRow()
        : base(Table)
    {
    }

    [AttributeLogicalName("sample_rowid")]
    public override Guid Id
    {
        get => base.Id;
        set
        {
            base.Id = value;
            SetAttributeValue("sample_rowid", value);
        }
    }

    [AttributeLogicalName("sample_name")]
    public string? Name
    {
        get => GetAttributeValue<string>("sample_name");
        set => SetAttributeValue("sample_name", value);
    }

    public string? FormattedName => GetFormattedAttributeValue("sample_name");

    [RelationshipSchemaName("sample_parent", EntityRole.Referencing)]
    public SampleRow? Parent
    {
        get => GetRelatedEntity<SampleRow>("sample_parent", EntityRole.Referencing);
        set => SetRelatedEntity("sample_parent", EntityRole.Referencing, value);
    }

    [RelationshipSchemaName("sample_parent", EntityRole.Referenced)]
    public IEnumerable<SampleRow>? Children
    {
        get => GetRelatedEntities<SampleRow>("sample_parent", EntityRole.Referenced);
        set => SetRelatedEntities("sample_parent", EntityRole.Referenced, value);
    }
}

[EntityLogicalName("sample_other")]
public class OtherRow : Entity;

public class NamelessRow : Entity;
