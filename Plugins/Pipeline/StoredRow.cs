using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>Reads a phone call row as it is stored, with the columns that the rules evaluate: those of the pre-image of an Update.</summary>
internal static class StoredRow
{
    /// <summary>There is no such row: ObjectDoesNotExist (Microsoft: "Web service error codes").</summary>
    private const int DoesNotExist = unchecked((int)0x80040217);

    /// <summary>The user has no privilege to read the table: PrivilegeDenied.</summary>
    private const int PrivilegeDenied = unchecked((int)0x80040220);

    /// <summary>The user has the privilege, but not for this row: what a failed access check gives.</summary>
    private const int AccessDenied = unchecked((int)0x80048306);

    /// <summary>Reads a row.</summary>
    /// <param name="services">The services of the execution.</param>
    /// <param name="userId">The user who has to be allowed to read it.</param>
    /// <param name="id">The primary key.</param>
    /// <param name="input">The name of the input that names the row.</param>
    /// <exception cref="ProblemException">There is no such row, or the user may not read it; which of both is nobody's business.</exception>
    public static Entity Read(IServiceProvider services, Guid userId, Guid id, string input)
    {
        var factory = (IOrganizationServiceFactory?)services.GetService(typeof(IOrganizationServiceFactory))
            ?? throw new InvalidOperationException("There is no organization service.");
        var columns = ColumnGroups.Evaluated.Select(column => column.LogicalName).ToArray();
        try
        {
            return factory.CreateOrganizationService(userId).Retrieve(PhoneCallTable.LogicalName, id, new ColumnSet(columns))
                ?? throw new InvalidOperationException("The organization service gave no row.");
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail?.ErrorCode is DoesNotExist or PrivilegeDenied or AccessDenied)
        {
            throw ProblemException.OfInput(input, Keys.InputRow, new Fact("table", PhoneCallTable.LogicalName), new Fact("id", id.ToString()));
        }
    }
}
