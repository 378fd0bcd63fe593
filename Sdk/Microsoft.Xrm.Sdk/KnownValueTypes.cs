using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk;

/// <summary>The types of the values of columns and parameters, except those that every serializer knows.</summary>
internal static class KnownValueTypes
{
    public static IEnumerable<Type> All { get; } =
    [
        typeof(AliasedValue),
        typeof(ColumnSet),
        typeof(ConcurrencyBehavior),
        typeof(Entity),
        typeof(Entity[]),
        typeof(EntityCollection),
        typeof(EntityFilters),
        typeof(EntityImageCollection),
        typeof(EntityMetadata),
        typeof(EntityRecordCountCollection),
        typeof(EntityReference),
        typeof(EntityReferenceCollection),
        typeof(ExecuteMultipleResponseItemCollection),
        typeof(ExecuteMultipleSettings),
        typeof(FetchExpression),
        typeof(FilterExpression),
        typeof(KeyAttributeCollection),
        typeof(Money),
        typeof(OptionSetValue),
        typeof(OptionSetValue[]),
        typeof(OptionSetValueCollection),
        typeof(OrganizationRequestCollection),
        typeof(OrganizationResponseCollection),
        typeof(OrganizationServiceFault),
        typeof(ParameterCollection),
        typeof(QueryByAttribute),
        typeof(QueryExpression),
        typeof(Relationship),
        typeof(RelationshipQueryCollection),
        typeof(UpsertResponse[]),
        typeof(Guid[]),
        typeof(int[]),
        typeof(string[]),
    ];
}
