import * as z from 'zod';
import { email, list, phoneNumber, text } from './fields.ts';

/** One part of the commune's organisation, with its people (NĐ 42/2022/NĐ-CP, Điều 4). */
export const organisationUnitSchema = () =>
  z.strictObject({
    unit: text(160).describe('Tên cơ quan, bộ phận, ví dụ Ủy ban nhân dân xã'),
    people: list(
      z.strictObject({
        name: text(120).describe('Họ và tên'),
        role: text(160).describe('Chức vụ'),
        phone: phoneNumber().optional().describe('Số điện thoại công vụ, chỉ gồm chữ số, đặt trong dấu nháy'),
        email: email().optional().describe('Thư điện tử công vụ'),
      }),
      200,
    )
      .min(1)
      .describe('Người của bộ phận, theo thứ tự hiện'),
  });

/** `content/organisation.yaml`, in the order in which it is shown. */
export const organisationSchema = () => list(organisationUnitSchema(), 100);

export type OrganisationUnit = z.output<ReturnType<typeof organisationUnitSchema>>;
