using System;

namespace PhoneCallCtx.WebApi.Tests.Batch;

/// <summary>The batches of published clients, each in the shape that the client sends.</summary>
public class ClientBatchTests
{
    [Fact]
    public void The_batch_of_dynamics_web_api_is_read() => Batches.Sends(
        "multipart/mixed;boundary=dwa_batch_0f8fad5b-d9cb-469f-a165-70867728950e",
        "\r\n",
        """

        --dwa_batch_0f8fad5b-d9cb-469f-a165-70867728950e
        Content-Type: multipart/mixed;boundary=changeset_7c9e6679-7425-40de-944b-e07fc1f90ae7

        --changeset_7c9e6679-7425-40de-944b-e07fc1f90ae7
        Content-Type: application/http
        Content-Transfer-Encoding: binary
        Content-ID: 100001

        POST http://127.0.0.1:5080/api/data/v9.2/msdyn_ocphonecallengagementctxes HTTP/1.1
        Content-Type: application/json
        Prefer: return=representation

        {"msdyn_callername":"Ada"}

        --changeset_7c9e6679-7425-40de-944b-e07fc1f90ae7
        Content-Type: application/http
        Content-Transfer-Encoding: binary
        Content-ID: 100002

        PATCH $100001 HTTP/1.1
        Content-Type: application/json
        If-Match: *

        {"msdyn_liveworkitemid@odata.bind":"$100001"}

        --changeset_7c9e6679-7425-40de-944b-e07fc1f90ae7--

        --dwa_batch_0f8fad5b-d9cb-469f-a165-70867728950e
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        GET http://127.0.0.1:5080/api/data/v9.2/msdyn_ocphonecallengagementctxes?$select=msdyn_callername HTTP/1.1
        Accept: application/json

        --dwa_batch_0f8fad5b-d9cb-469f-a165-70867728950e--

        """,
        "begin",
        """POST /api/data/v9.2/msdyn_ocphonecallengagementctxes {"msdyn_callername":"Ada"}""",
        """PATCH /api/data/v9.2/msdyn_ocphonecallengagementctxes(00000000-0000-0000-0000-000000000001) {"msdyn_liveworkitemid@odata.bind":"http://127.0.0.1:5080/api/data/v9.2/msdyn_ocphonecallengagementctxes(00000000-0000-0000-0000-000000000001)"}""",
        "commit",
        "GET /api/data/v9.2/msdyn_ocphonecallengagementctxes?$select=msdyn_callername ");

    [Fact]
    public void The_long_fetch_that_dynamics_web_api_moves_into_a_batch_is_read() => Batches.Sends(
        "multipart/mixed;boundary=dwa_batch_0f8fad5b-d9cb-469f-a165-70867728950e",
        "\r\n",
        """

        --dwa_batch_0f8fad5b-d9cb-469f-a165-70867728950e
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        GET http://127.0.0.1:5080/api/data/v9.2/msdyn_ocphonecallengagementctxes?fetchXml=%3Cfetch%20page%3D%221%22%3E%3C%2Ffetch%3E HTTP/1.1
        Accept: application/json
        Prefer: odata.include-annotations="*"

        --dwa_batch_0f8fad5b-d9cb-469f-a165-70867728950e--

        """,
        "GET /api/data/v9.2/msdyn_ocphonecallengagementctxes?fetchXml=%3Cfetch%20page%3D%221%22%3E%3C%2Ffetch%3E ");

    [Fact]
    public void The_batch_of_dataverse_webapi_is_read() => Batches.Sends(
        "multipart/mixed;boundary=batch_a1",
        "\r\n",
        """
        --batch_a1
        Content-Type: multipart/mixed;boundary=changeset_c1

        --changeset_c1
        Content-Type: application/http
        Content-Transfer-Encoding:binary
        Content-ID: 1

        POST /api/data/v9.2/msdyn_ocphonecallengagementctxes HTTP/1.1
        Content-Type: application/json;type=entry

        {"msdyn_callername":"Ada"}
        --changeset_c1
        Content-Type: application/http
        Content-Transfer-Encoding:binary
        Content-ID: 2

        PATCH /api/data/v9.2/msdyn_ocphonecallengagementctxes(0F8FAD5B-D9CB-469F-A165-70867728950E) HTTP/1.1
        Content-Type: application/json;type=entry

        {"msdyn_callername":"Bea"}
        --changeset_c1--

        --batch_a1
        Content-Type: application/http
        Content-Transfer-Encoding:binary

        GET /api/data/v9.2/msdyn_ocphonecallengagementctxes?$top=1 HTTP/1.1
        Accept: application/json

        --batch_a1
        Content-Type: application/http
        Content-Transfer-Encoding:binary

        GET /api/data/v9.2/WhoAmI HTTP/1.1
        Accept: application/json


        --batch_a1--
        """,
        "begin",
        """POST /api/data/v9.2/msdyn_ocphonecallengagementctxes {"msdyn_callername":"Ada"}""",
        """PATCH /api/data/v9.2/msdyn_ocphonecallengagementctxes(0F8FAD5B-D9CB-469F-A165-70867728950E) {"msdyn_callername":"Bea"}""",
        "commit",
        "GET /api/data/v9.2/msdyn_ocphonecallengagementctxes?$top=1 ",
        "GET /api/data/v9.2/WhoAmI ");

    [Fact]
    public void The_batch_of_xrm_webapi_client_without_a_last_boundary_is_read() => Batches.Sends(
        "multipart/mixed;boundary=batch_AAA123",
        "\n",
        """
        --batch_AAA123
        Content-Type: multipart/mixed;boundary=changeset_1

        --changeset_1
        Content-Type: application/http
        Content-Transfer-Encoding:binary
        Content-ID: 1

        POST http://127.0.0.1:5080/api/data/v9.2/msdyn_ocphonecallengagementctxes HTTP/1.1
        Content-Type: application/json;type=entry

        {"msdyn_callername":"Ada"}
        --changeset_1
        Content-Type: application/http
        Content-Transfer-Encoding:binary
        Content-ID: 2

        DELETE http://127.0.0.1:5080/api/data/v9.2/msdyn_ocphonecallengagementctxes(0f8fad5b-d9cb-469f-a165-70867728950e) HTTP/1.1
        Content-Type: application/json;type=entry

        {}
        --changeset_1--


        """,
        "begin",
        """POST /api/data/v9.2/msdyn_ocphonecallengagementctxes {"msdyn_callername":"Ada"}""",
        "DELETE /api/data/v9.2/msdyn_ocphonecallengagementctxes(0f8fad5b-d9cb-469f-a165-70867728950e) ",
        "commit");

    [Fact]
    public void The_long_read_that_xrm_webapi_client_moves_into_a_batch_is_read() => Batches.Sends(
        "multipart/mixed;boundary=batch_AAA123",
        "\n",
        """
        --batch_AAA123
        Content-Type: application/http
        Content-Transfer-Encoding:binary

        GET http://127.0.0.1:5080/api/data/v9.2/msdyn_ocphonecallengagementctxes?fetchXml=%3Cfetch/%3E HTTP/1.1
        Accept: application/json

        --batch_AAA123--

        """,
        "GET /api/data/v9.2/msdyn_ocphonecallengagementctxes?fetchXml=%3Cfetch/%3E ");

    [Fact]
    public void The_batch_of_dataverse_ify_with_lines_of_one_space_is_read() => Batches.Sends(
        "multipart/mixed;boundary=batch_1659569326460",
        "\n",
        """
        --batch_1659569326460
        Content-Type: multipart/mixed;boundary=changeset_1659569326460
        Content-Transfer-Encoding: binary

        --changeset_1659569326460
        Content-Type: application/http
        Content-Transfer-Encoding: binary
        Content-ID: 1

        POST /api/data/v9.2/msdyn_ocphonecallengagementctxes HTTP/1.1
        Accept: application/json
        Content-Type: application/json;type=entry

        "{\"msdyn_callername\":\"Ada\"}"
        --changeset_1659569326460
        Content-Type: application/http
        Content-Transfer-Encoding: binary
        Content-ID: 2

        POST /api/data/v9.2/msdyn_ocphonecallengagementctxes HTTP/1.1
        Accept: application/json
        Content-Type: application/json;type=entry

        "{\"msdyn_liveworkitemid@odata.bind\":\"$1\",\"msdyn_callername\":\"B\u00e9a\"}"
        --changeset_1659569326460--
        (space)
        --batch_1659569326460
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        GET /api/data/v9.2/WhoAmI? HTTP/1.1
        Accept: application/json
        Content-Type: application/json;type=entry

        {}
        --batch_1659569326460--
        (space)
        """.Replace("(space)", " ", StringComparison.Ordinal),
        "begin",
        """POST /api/data/v9.2/msdyn_ocphonecallengagementctxes "{\"msdyn_callername\":\"Ada\"}" """.TrimEnd(),
        """POST /api/data/v9.2/msdyn_ocphonecallengagementctxes "{\"msdyn_liveworkitemid@odata.bind\":\"http://127.0.0.1:5080/api/data/v9.2/msdyn_ocphonecallengagementctxes(00000000-0000-0000-0000-000000000001)\",\"msdyn_callername\":\"Béa\"}" """.TrimEnd(),
        "commit",
        "GET /api/data/v9.2/WhoAmI? ");

    [Fact]
    public void The_batch_of_mcp_dataverse_is_read() => Batches.Sends(
        "multipart/mixed; boundary=batch_b7",
        "\r\n",
        """
        --batch_b7
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        GET http://127.0.0.1:5080/api/data/v9.2/msdyn_ocphonecallengagementctxes?$top=5 HTTP/1.1
        Accept: application/json

        --batch_b7
        Content-Type: multipart/mixed; boundary=changeset_b8

        --changeset_b8
        Content-Type: application/http
        Content-Transfer-Encoding: binary
        Content-ID: 1

        DELETE http://127.0.0.1:5080/api/data/v9.2/msdyn_ocphonecallengagementctxes(0f8fad5b-d9cb-469f-a165-70867728950e) HTTP/1.1

        --changeset_b8--
        --batch_b7--
        """,
        "GET /api/data/v9.2/msdyn_ocphonecallengagementctxes?$top=5 ",
        "begin",
        "DELETE /api/data/v9.2/msdyn_ocphonecallengagementctxes(0f8fad5b-d9cb-469f-a165-70867728950e) ",
        "commit");
}
