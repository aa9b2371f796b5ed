import { createTransport, type SendMailOptions } from 'nodemailer';

/** Sends to the mail door as somebody's mail server would. @returns the code of its last word */
export async function replies(door: { port: number }, mail: SendMailOptions): Promise<number> {
  const transport = createTransport({ host: '127.0.0.1', port: door.port, secure: false, ignoreTLS: true });
  try {
    const { response } = await transport.sendMail(mail);
    return Number(response.slice(0, 3));
  } catch (error) {
    return (error as { responseCode: number }).responseCode;
  } finally {
    transport.close();
  }
}
