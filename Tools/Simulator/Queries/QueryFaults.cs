using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Errors;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>Faults of queries, with the codes of the platform (Microsoft's page "Web service error codes").</summary>
internal static class QueryFaults
{
    /// <summary>QueryBuilderInvalidConditionOperator.</summary>
    public const int InvalidOperator = unchecked((int)0x80041120);

    /// <summary>QueryBuilderInvalidAttributeValue.</summary>
    public const int InvalidValue = unchecked((int)0x80041139);

    /// <summary>QueryBuilderByAttributeMismatch.</summary>
    public const int ByAttributeMismatch = unchecked((int)0x8004110f);

    /// <summary>QueryBuilderLinkNodeForOrderNotFound.</summary>
    public const int NoSuchLink = unchecked((int)0x80041126);

    /// <summary>QueryBuilderInvalidJoinOperator.</summary>
    public const int InvalidJoin = unchecked((int)0x80041121);

    /// <summary>QueryBuilderInvalidPagingCookie.</summary>
    public const int InvalidPagingCookie = unchecked((int)0x8004112a);

    /// <summary>QueryBuilderDuplicateAlias.</summary>
    public const int DuplicateAlias = unchecked((int)0x80041130);

    /// <summary>QueryBuilderInvalidAggregateAttribute: the type of the column does not support the aggregate.</summary>
    public const int InvalidAggregate = unchecked((int)0x8004112f);

    /// <summary>QueryBuilderInvalid_Alias.</summary>
    public const int InvalidAlias = unchecked((int)0x80041109);

    /// <summary>QueryBuilderAttributeCannotBeGroupByAndAggregate.</summary>
    public const int GroupedAndAggregated = unchecked((int)0x80041137);

    /// <summary>QueryBuilderInvalidDateGrouping.</summary>
    public const int InvalidDateGrouping = unchecked((int)0x80041135);

    /// <summary>QueryBuilderAliasNotAllowedForNonAggregateOrderBy.</summary>
    public const int OrderByAlias = unchecked((int)0x80041132);

    /// <summary>QueryBuilderDeserializeInvalidNode: the FetchXML is not well-formed, or contains something that is not allowed.</summary>
    public const int InvalidFetch = unchecked((int)0x8004111c);

    /// <summary>AggregateQueryRecordLimitExceeded.</summary>
    public const int AggregateLimit = unchecked((int)0x8004e023);

    /// <summary>SqlArithmeticOverflowError.</summary>
    public const int Overflow = unchecked((int)0x80041136);

    /// <summary>TooManyConditionsInQuery.</summary>
    public const int TooManyConditions = unchecked((int)0x8004430c);

    /// <summary>TooManyLinkEntitiesInQuery.</summary>
    public const int TooManyLinks = unchecked((int)0x8004430d);

    public static FaultException<OrganizationServiceFault> NotSupported(string what) =>
        Faults.Create(Faults.UnsupportedMessage, $"The queries of the local Dataverse do not support {what}.");
}
