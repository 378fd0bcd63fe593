namespace PhoneCallCtx.Plugins.Languages;

/// <summary>Portuguese as in Brazil.</summary>
internal sealed class PortugueseOfBrazil : Language
{
    private const string Words = """
        Rejected O registro de chamada telefônica não foi salvo. Corrija o seguinte:
        RejectedMany Nenhum registro de chamada telefônica foi salvo (total na solicitação: {rows}). Corrija o seguinte:
        RejectedVariable O valor da variável de ambiente "{variable}" não foi salvo. Corrija o seguinte:
        More E mais {count}, {total} no total: {counts}
        Failed O registro de chamada telefônica não foi salvo porque não foi possível verificá-lo. Informe o seguinte a um administrador:
        Misregistered O registro de chamada telefônica não foi salvo porque a etapa "{step}" está registrada no lugar errado. Informe o seguinte a um administrador:
        Misconfigured O registro de chamada telefônica não foi salvo porque a configuração da etapa "{step}" não pode ser usada. Informe o seguinte a um administrador:
        MisconfiguredVariable O registro de chamada telefônica não foi salvo porque a variável de ambiente "{variable}" não pode ser usada. Informe o seguinte a um administrador:
        Unanswered A solicitação não foi respondida. Corrija o seguinte:
        UnansweredFailed A solicitação não foi respondida porque falhou no servidor. Informe o seguinte a um administrador:
        UnansweredMisregistered A solicitação não foi respondida porque "{step}" está registrado no lugar errado. Informe o seguinte a um administrador:
        UnansweredMisconfigured A solicitação não foi respondida porque a variável de ambiente "{variable}" não pode ser usada. Informe o seguinte a um administrador:

        PCC001 O texto "{value}" é longo demais (caracteres: {length}, excesso: {excess}). Reduza para {limit} caracteres.
        PCC002.Text Não é possível armazenar aqui um valor do tipo {type}. Informe um texto.
        PCC002.Choice Não é possível armazenar aqui um valor do tipo {type}. Informe uma das opções da coluna (OptionSetValue).
        PCC002.Integer Não é possível armazenar aqui um valor do tipo {type}. Informe um número inteiro (Int32).
        PCC002.Boolean Não é possível armazenar aqui um valor do tipo {type}. Informe true ou false (Boolean).
        PCC002.DateTime Não é possível armazenar aqui um valor do tipo {type}. Informe data e hora (DateTime).
        PCC002.Lookup Não é possível armazenar aqui um valor do tipo {type}. Informe uma referência (EntityReference) a um registro de uma destas tabelas: {targets}.
        PCC003 "{value}" não pode ser exibido em uma única linha: o caractere {position} é {character}. Remova-o.
        PCC003.Direction "{value}" é exibido em uma ordem diferente daquela em que é armazenado: o caractere {position} é {character}. Remova-o.
        PCC004 {value} está fora do intervalo. Insira um número inteiro de {minimum} a {maximum}.
        PCC005 Um registro da tabela "{table}" não é permitido aqui. Use um registro de uma destas tabelas: {targets}.
        PCC005.NoTable A referência não indica uma tabela. Use um registro de uma destas tabelas: {targets}.
        PCC006.Missing Este campo é obrigatório. Insira um valor.
        PCC006.Emptied Este campo é obrigatório e não pode ficar vazio. Insira um valor ou deixe o campo inalterado.
        PCC007 O Dataverse gerencia este campo e descarta o que for informado para ele. Deixe o campo inalterado (API: não envie a coluna).
        PCC101.Blank O texto não contém nenhum caractere visível. Insira um número de telefone ou deixe o campo vazio.
        PCC101.NoDigit "{value}" não contém dígitos. Insira um número de telefone (por exemplo, +14255550123).
        PCC101.Words "{value}" não é um número de telefone: não contém dígitos. Insira um número, como +14255550123, ou anonymous para um número oculto.
        PCC101.Character "{value}" não é um número de telefone: o caractere {position} ("{character}") não é permitido nessa posição. Insira um número (por exemplo, +14255550123).
        PCC101.Identifier "{value}" é o identificador de um usuário ou de um aplicativo, e não um número de telefone. Insira o número da chamada ou deixe o campo vazio.
        PCC101.Masked "{value}" está mascarado: alguns dígitos estão ocultos. Insira o número completo.
        PCC101.Scientific "{value}" está na notação científica de uma planilha: houve perda de dígitos. Copie o número outra vez da origem, como texto.
        PCC101.Decimal "{value}" é um número decimal, como as planilhas escrevem. Insira só os dígitos antes do ponto.
        PCC101.TooFewDigits "{value}" não é um número de telefone (dígitos: {digits}, mínimo: {fewest}). Insira o número completo.
        PCC101.TooManyDigits "{value}" não é um número de telefone (dígitos: {digits}, máximo: {most}). Insira um só número.
        PCC101.Address "{value}" não é um endereço completo. Verifique o caractere {position}. Insira um endereço completo (por exemplo, sip:user@host ou tel:+14255550123).
        PCC101.UnknownCallingCode "{value}" tem um código de país desconhecido: nenhum país usa {code}. Verifique os dígitos depois do sinal +.
        PCC101.InternationalPrefix "{value}" contém {prefix} depois do sinal +. Retire {prefix}: o código do país vem logo depois do sinal +.
        PCC101.NoCallingCode "{value}" não tem código de país. Insira o número com o sinal + e o código do país (por exemplo, +14255550123).
        PCC101.TooShort "{value}" é curto demais para a região {region} (código do país: {code}, dígitos: {digits}, mínimo: {fewest}). Insira o número completo.
        PCC101.TooLong "{value}" é longo demais para a região {region} (código do país: {code}, dígitos: {digits}, máximo: {most}). Retire o que não faz parte do número, como um prefixo antigo depois de {code}, um ramal ou um segundo número.
        PCC101.NoSuchLength "{value}" tem {digits} dígitos. Nenhum número da região {region}, código do país {code}, tem esse comprimento. Verifique o número.
        PCC101.NotInPlan "{value}" não é um número da região {region}, código do país {code}. Verifique o número.
        PCC101.NotE164 "{value}" não está no formato internacional (E.164). Insira {e164} em vez dele.
        PCC101.RegionNotAllowed "{value}" é um número da região {region}. Só números destas regiões são permitidos aqui: {allowed}.
        PCC101.TypeNotAllowed "{value}" é um número do tipo {type}. Só números destes tipos são permitidos aqui: {allowed}.
        PCC101.WithheldNotAllowed Um número oculto ("{value}") não é permitido aqui. Insira um número de telefone ou deixe o campo vazio.
        PCC101.AddressNotAllowed O endereço "{value}" não é permitido aqui. Insira um número de telefone (por exemplo, +14255550123).
        PCC101.ShortNotAllowed O número curto "{value}" não é permitido aqui. Insira um número de telefone completo (por exemplo, +14255550123).
        PCC101.ExtensionNotAllowed Um ramal, como em "{value}", não é permitido aqui. Insira um número de telefone sem ramal (por exemplo, +14255550123).
        PCC101.NonGeographicNotAllowed "{value}" é um número que não pertence a nenhum país ({code}). Insira um número que pertença a um país.
        PCC201 {value} não é um status desta tabela. Use um destes valores: {allowed}.
        PCC202 {value} não é uma razão do status desta tabela. Use um destes valores: {allowed}.
        PCC203 A razão do status {status} não pertence ao status {state}. Use um destes valores: {allowed}.
        PCC204 Este campo não pode ficar vazio. Deixe o campo inalterado ou use um destes valores: {allowed}.
        PCC205 A alteração de {from} para {to} não é permitida aqui. Mantenha o status {from}.
        PCC206 Este campo não pode ser alterado enquanto o status for {state}. Deixe o campo inalterado ou altere antes o status para {active}. Pela API, isso também pode ser feito na mesma solicitação.
        PCC301 Este campo não pode ser alterado depois de preenchido. Deixe o campo inalterado ou crie um novo registro.

        PCC900 Ocorreu um erro inesperado. A causa está no log de rastreamento.
        PCC901.Message O plug-in está registrado na mensagem {message}, mas é para: {allowed}.
        PCC901.Table O plug-in está registrado na tabela {table}, mas é para {allowed}.
        PCC901.Parameter O parâmetro {parameter} está ausente ou não é do tipo {type}.
        PCC901.Stage O plug-in está registrado no estágio {stage}, mas é para a operação principal de uma API personalizada, estágio {allowed}.
        PCC902.NotJson O texto não é um JSON válido: "{character}" não é permitido aqui.
        PCC902.Unfinished O texto não é um JSON válido: ele termina cedo demais.
        PCC902.Key A configuração "{key}" não existe. Use uma destas: {allowed}.
        PCC902.Twice A configuração "{key}" aparece duas vezes. Informe uma vez só.
        PCC902.Type Um valor JSON do tipo {type} não é permitido aqui. Informe um valor do tipo {expected}.
        PCC902.Value "{value}" não é um valor conhecido. Use um destes valores: {allowed}.
        PCC902.Word "{value}" não pode indicar um número oculto. Informe no máximo {most} caracteres que comecem com uma letra, sem dígitos e sem espaço no fim.
        PCC902.TooMany {count} valores são demais. Informe no máximo {most}.

        Input.Missing A entrada está ausente. Informe um valor.
        Input.Type Um valor do tipo {type} não pode ser usado aqui. Informe um valor do tipo {expected}.
        Input.Region A região "{value}" não existe. Informe as duas letras de uma região, como US, ou deixe-a de fora.
        Input.Level O nível "{value}" não existe. Use um destes níveis: {allowed}.
        Input.Column Não existe a coluna de telefone "{value}". Use uma destas colunas: {allowed}, ou omita o parâmetro.
        Input.Row A tabela {table} não tem nenhum registro {id}, ou você não tem permissão para lê-lo. Verifique o identificador.
        Input.Table Um registro da tabela {table} não pode ser verificado. Use um registro da tabela {allowed}.

        Label "{column}": {text}
        Option.Active Ativo
        Option.Inactive Inativo
        Type.FIXED_LINE telefone fixo
        Type.MOBILE celular
        Type.FIXED_LINE_OR_MOBILE telefone fixo ou celular
        Type.TOLL_FREE ligação gratuita
        Type.PREMIUM_RATE tarifa especial
        Type.SHARED_COST custo compartilhado
        Type.VOIP VoIP
        Type.PERSONAL_NUMBER número pessoal
        Type.PAGER pager
        Type.UAN número corporativo
        Type.VOICEMAIL correio de voz
        Type.UNKNOWN desconhecido
        Character.U+0009 uma tabulação
        Character.U+000A uma quebra de linha
        Character.U+000D um retorno de carro
        Character.U+2028 um separador de linhas
        Character.U+2029 um separador de parágrafos
        """;

    public static readonly PortugueseOfBrazil Instance = new();

    private PortugueseOfBrazil()
        : base("pt-BR", Words)
    {
    }
}
