using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>Reads a stored phone call row, with the columns that the rules evaluate: those in the pre-image of an Update.</summary>
internal static class StoredRow
{
    /// <summary>The row does not exist: ObjectDoesNotExist (Microsoft: "Web service error codes").</summary>
    private const int DoesNotExist = unchecked((int)0x80040217);

    /// <summary>The user has no privilege to read the table: PrivilegeDenied.</summary>
    private const int PrivilegeDenied = unchecked((int)0x80040220);

    /// <summary>The user has the privilege, but no access to this row: the error of a failed access check.</summary>
    private const int AccessDenied = unchecked((int)0x80048306);

    /// <summary>Reads a row.</summary>
    /// <param name="services">The services of the execution.</param>
    /// <param name="userId">The user who must have access to the row.</param>
    /// <param name="id">The primary key.</param>
    /// <param name="input">The input that contains the key.</param>
    /// <exception cref="ProblemException">The row does not exist, or the user may not read it. The message does not reveal which.</exception>
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
