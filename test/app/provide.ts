import { ContextProvider } from '@lit/context';
import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { servicesContext, type Services } from '../../src/app/services.ts';

/** Puts a screen into a page that offers the services, as the app's frame does. */
export async function showWith(services: Services, content: TemplateResult): Promise<HTMLElement> {
  const host = document.createElement('div');
  new ContextProvider(host, { context: servicesContext, initialValue: services });
  return fixture<HTMLElement>(html`${content}`, { parentNode: host });
}
